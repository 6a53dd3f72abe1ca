// Add to your configuration; the files lie in static/softbend/.
export default {
  scripts: ["/softbend/softbend.js"],
};
