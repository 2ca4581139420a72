// Loaded before each script, in plain JavaScript, so that an old Node gets a sentence instead of a
// syntax error. It is only met when the Node that `npm ci` brings was left out.
const needed = 24;

if (Number.parseInt(process.versions.node, 10) < needed) {
  console.error(
    `Hidden Layers runs on Node ${needed}, and this is Node ${process.versions.node}.
Run the command through npm ("npm test", "npm start"): "npm ci" brings its own Node ${needed}.
If npm was told to skip install scripts, fetch that Node first: "npm rebuild node --ignore-scripts=false".`,
  );
  process.exit(1);
}
