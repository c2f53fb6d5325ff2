"""What came along with a document when it was pasted, and what is no JSON document at all."""
