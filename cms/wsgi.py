import os

from django.core.wsgi import get_wsgi_application

from cms.incoming import whole_bodies

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.production")
application = whole_bodies(get_wsgi_application())
