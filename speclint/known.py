"""Ids that every organisation has: no file of a project defines them.

From Adobe's guides to Self-Serve Sources and the Flow Service API reference.
"""

from __future__ import annotations

from speclint.record import record

BATCH_PROVIDER = "0ed90a81-07f4-4586-8190-b40eccef1c5a"
STREAMING_PROVIDER = "521eee4d-8cbe-4906-bb48-fb6bd4450033"

# Who moves the data, and the word for it.
PROVIDERS: dict[str, str] = {BATCH_PROVIDER: "batch", STREAMING_PROVIDER: "streaming"}


def word_of(provider: object) -> str | None:
    """Return the word for a provider, or None where it is another one: case does not count."""
    return PROVIDERS.get(provider.lower()) if isinstance(provider, str) else None


DATA_LAKE = "c604ff05-7f1a-43c0-8e18-33bf874cb11c"

# Targets that a flow writes to. Sources may only name the data lake (error 1307-400 otherwise).
TARGET_CONNECTION_SPECS: dict[str, str] = {
    DATA_LAKE: "data lake",
    "db4fe783-ef79-4a12-bda9-32b2b1bc3b2c": "streaming target",
    "8a9c3494-9708-43d7-ae3f-cda01e5030e1": "Real-Time Customer Profile",
}

# Sources that Adobe ships, by the connection spec ids that its tutorials print.
SOURCE_CONNECTION_SPECS: dict[str, str] = {
    "1f372ff9-38a4-4492-96f5-b9a4e4bd00ec": "source of CRMToAEP",
    "26d738e0-8963-47ea-aadf-c60de735468a": "source of CRMToAEP",
    "26f526f2-58f4-4712-961d-e41bf1ccc0e8": "Data Landing Zone",
    "2d46966e-4fcc-4015-9f9e-a67594e395a3": "source of RestStorageToAEP",
    "2e8580db-6489-4726-96de-e33f5f60295f": "MailChimp Members",
    "3000eb99-cd47-43f3-827c-43caf170f015": "source of CRMToAEP",
    "32e8f412-cdf7-464c-9885-78184cb113fd": "Google Cloud Storage",
    "3416976c-a9ca-4bba-901a-1f08f66978ff": "source of CRMToAEP",
    "38ad80fe-8b06-4938-94f4-d4ee80266b07": "Microsoft Dynamics",
    "3c9b37f8-13a6-43d8-bad3-b863b941fedd": "Google BigQuery",
    "4c10e202-c428-4796-9208-5f1f5732b1cf": "Azure Blob",
    "4e98f16f-87d6-4ef0-bdc6-7a2b0fe76e62": "Generic REST API",
    "4f63aa36-bd48-4e33-bb83-49fbcd11c708": "source of CRMToAEP",
    "54e221aa-d342-4707-bcff-7a4bceef0001": "HDFS",
    "70116022-a743-464a-bbfe-e226a7f8210c": "Google PubSub",
    "74a1c565-4e59-48d7-9d67-7c03b8a13137": "source of CRMToAEP",
    "86043421-563b-46ec-8e6c-e23184711bf6": "Amazon Kinesis",
    "998b8ae3-cec0-43b7-8abe-40b1eb4ee069": "source of CloudStorageToAEP",
    "b3ba5556-48be-44b7-8b85-ff2b69b46dc4": "Azure Data Lake Storage Gen2",
    "b7829c2f-2eb0-4f49-a6ee-55e33008b629": "source of CloudStorageToAEP",
    "b7bf2577-4520-42c9-bae9-cad01560f7bc": "source of CloudStorageToAEP",
    "be5ec48c-5b78-49d5-b8fa-7c89ec4569b8": "Azure File Storage",
    "bf367b0d-3d9b-4060-b67b-0d3d9bd06094": "SFTP",
    "bf9f5905-92b7-48bf-bf20-455bc6b60a4e": "Azure Event Hubs",
    "c4b4d052-0aa6-46e0-9970-5088a8b05327": "generic-rest-extension",
    "c85f9425-fb21-426c-ad0b-405e9bd8a46c": "Oracle Object Storage",
    "c8ce8c8c-37fb-4162-9fbf-c2f181e04a7a": "MailChimp Campaign",
    "cb66ab34-8619-49cb-96d1-39b37ede86ea": "source of CRMToAEP",
    "cc6a4487-9e91-433e-a3a3-9cf6626c1806": "HubSpot",
    "cfc0fee1-7dc0-40ef-b73e-d8b134c436f5": "Salesforce",
    "d771e9c1-4f26-40dc-8617-ce58c4b53702": "source of CRMToAEP",
    "e77fd9d2-22a8-11ed-861d-0242ac120002": "source of GenericStreamingAEP",
    "eb13cb25-47ab-407f-ba89-c0125281c563": "source of CRMToAEP",
    "ecadc60c-7455-4d87-84dc-2a0e293d997b": "Amazon S3",
    "fb2e94c9-c031-467d-8103-6bd6e0a432f2": "source of CloudStorageToAEP",
}


@record
class FlowSpec:
    """A flow spec that every organisation has. `name` is None where no guide prints it."""

    name: str | None
    provider: str


# The names are the service's own, whatever they look like: "Steam" is what it says.
FLOW_SPECS: dict[str, FlowSpec] = {
    "14518937-270c-4525-bdec-c2ba7cce3860": FlowSpec("CRMToAEP", BATCH_PROVIDER),
    "6499120c-0b15-42dc-936e-847ea3c24d72": FlowSpec("RestStorageToAEP", BATCH_PROVIDER),
    "9753525b-82c7-4dce-8a9b-5ccfce2b9876": FlowSpec("CloudStorageToAEP", BATCH_PROVIDER),
    "c1a19761-d2c7-4702-b9fa-fe91f0613e81": FlowSpec(
        "Steam data with transformation", STREAMING_PROVIDER
    ),
    "d69717ba-71b4-4313-b654-49f9cf126d7a": FlowSpec(
        "Stream data with optional transformation", STREAMING_PROVIDER
    ),
    "d8a6f005-7eaf-4153-983e-e8574508b877": FlowSpec(None, STREAMING_PROVIDER),
    "e77fde5a-22a8-11ed-861d-0242ac120002": FlowSpec("GenericStreamingAEP", STREAMING_PROVIDER),
}

# Ids that only Adobe's pages have: no organisation has a spec of that id.
DOCUMENTATION_IDS: dict[str, str] = {
    "44c6e8ec-54e8-4813-a472-93c6cf29c3d7": "an example of the Flow Service API reference",
    "bdb5b792-451b-42de-acf8-15f3195821de": "the streaming source of the Self-Serve Sources guide",
    "f6c0de0c-0a42-4cd9-9139-8768bf2f1b55": "the batch source of the Self-Serve Sources guide",
}

CONNECTION_SPECS = frozenset(TARGET_CONNECTION_SPECS) | frozenset(SOURCE_CONNECTION_SPECS)
