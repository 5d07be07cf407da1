"""How two versions of the contract differ, and what that does to apps in use. See docs/contract.md."""
