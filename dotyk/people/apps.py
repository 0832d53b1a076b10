from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "dotyk.people"
    label = "people"
