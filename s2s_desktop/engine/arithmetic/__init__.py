"""How networks are computed: devices, int8 and packed float32 products, traced parts."""
