"""A learning view that changes something, as those of later will."""

from django.urls import include, path
from rest_framework.permissions import IsAuthenticated
from rest_framework.response import Response
from rest_framework.views import APIView

from api.learners import LEARNER_AUTHENTICATION


class Post(APIView):
    authentication_classes = LEARNER_AUTHENTICATION
    permission_classes = [IsAuthenticated]

    def post(self, request):
        return Response({"who": request.user.email})


urlpatterns = [path("api/v1/learning/post/", Post.as_view()), path("", include("cms.urls"))]
