"""The models that can be fetched: what they are, where they are, what is known of them."""
