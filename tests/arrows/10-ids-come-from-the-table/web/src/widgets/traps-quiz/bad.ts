const favourite = "gelu";
