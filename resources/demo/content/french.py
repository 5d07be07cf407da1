"""Five pages in French, parents before children."""

from resources.demo.content.french_framework import FRAMEWORK
from resources.demo.content.french_programme import PROGRAMME
from resources.demo.content.french_start import CHAPTER, HOME, TOOLKIT

TRANSLATIONS = [HOME, FRAMEWORK, TOOLKIT, CHAPTER, PROGRAMME]
