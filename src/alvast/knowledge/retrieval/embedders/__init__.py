"""Who makes vectors of texts: the bundled encoder, an endpoint of the operator's choice, or nobody."""
