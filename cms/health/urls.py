from django.urls import path

from cms.health import views

urlpatterns = [path("livez", views.livez), path("readyz", views.readyz)]
