const title = document.title;
