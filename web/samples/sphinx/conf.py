"""Sphinx: the script in every page; the files lie in _static."""

project = "With widgets"
html_static_path = ["_static"]
html_js_files = ["softbend.js"]
