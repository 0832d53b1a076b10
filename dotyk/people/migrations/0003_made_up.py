from django.db import migrations, models

import dotyk.kernel.objects.models
from dotyk.kernel.objects.late_indexes import AddIndexBesideWriters


class Migration(migrations.Migration):
    atomic = False
    dependencies = [
        ("kernel", "0026_made_up"),
        ("people", "0002_consent"),
    ]

    operations = [
        AddIndexBesideWriters(
            model_name="company",
            index=models.Index(
                models.F("id"),
                condition=models.Q(("deleted_at__isnull", True), dotyk.kernel.objects.models.MadeUp("emails")),
                name="company_made_up_emails",
            ),
        ),
        AddIndexBesideWriters(
            model_name="company",
            index=models.Index(
                models.F("id"),
                condition=models.Q(("deleted_at__isnull", True), dotyk.kernel.objects.models.MadeUp("phones")),
                name="company_made_up_phones",
            ),
        ),
        AddIndexBesideWriters(
            model_name="contact",
            index=models.Index(
                models.F("id"),
                condition=models.Q(("deleted_at__isnull", True), dotyk.kernel.objects.models.MadeUp("emails")),
                name="contact_made_up_emails",
            ),
        ),
        AddIndexBesideWriters(
            model_name="contact",
            index=models.Index(
                models.F("id"),
                condition=models.Q(("deleted_at__isnull", True), dotyk.kernel.objects.models.MadeUp("phones")),
                name="contact_made_up_phones",
            ),
        ),
        AddIndexBesideWriters(
            model_name="lead",
            index=models.Index(
                models.F("id"),
                condition=models.Q(("deleted_at__isnull", True), dotyk.kernel.objects.models.MadeUp("email")),
                name="lead_made_up_email",
            ),
        ),
        AddIndexBesideWriters(
            model_name="lead",
            index=models.Index(
                models.F("id"),
                condition=models.Q(("deleted_at__isnull", True), dotyk.kernel.objects.models.MadeUp("phone")),
                name="lead_made_up_phone",
            ),
        ),
    ]
