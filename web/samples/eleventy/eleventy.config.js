// Eleventy: {% softbend "softmax-temperature", 'temperature="0.5"' %}Words for feeds.{% endsoftbend %}
const tags = ["activation-picker", "softmax-temperature", "traps-quiz"];

export default function (config) {
  config.addPassthroughCopy("softbend");
  config.addPairedShortcode("softbend", function (words, tag, attributes = "") {
    if (!tags.includes(tag)) throw new Error(`softbend: no widget "${tag}"; there are: ${tags.join(", ")}`);
    return `<figure><${tag} ${attributes}><p>${words.trim()}</p></${tag}></figure>`;
  });
}
