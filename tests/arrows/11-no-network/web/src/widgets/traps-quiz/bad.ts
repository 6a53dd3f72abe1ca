const page = await fetch("./questions.json");
