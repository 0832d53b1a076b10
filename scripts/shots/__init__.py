"""Fresh pictures of the product for the README and the docs."""
