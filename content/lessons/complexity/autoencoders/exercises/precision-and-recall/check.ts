import { precision, recall } from "hidden-layers";
import { expect } from "exercise";

// Eleven examples, four to find; five alarms, of which two are right.
const errors = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0];
const labels = [1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0];
const found = judge(errors, labels, 5.5);
expect(found.precision)
  .mistake(0.5, "You have the two the wrong way round: this is the share of what should be found.")
  .mistake(2 / 11, "That is a share of all examples. Precision is a share of the alarms.")
  .mistake(6 / 11, "That is the accuracy.")
  .near(0.4, "precision with two right alarms of five");
expect(found.recall).near(0.5, "recall with two of four found");

const edge = judge([3, 2, 1], [1, 0, 1], 2);
expect(edge.precision)
  .mistake(0.5, "An alarm is raised above the threshold. An error that is equal to it raises none.")
  .near(1, "precision where one error is equal to the threshold");

const silent = judge([1, 2], [0, 1], 5);
expect(silent.precision).equal(0, "precision where no alarm is raised");
expect(silent.recall).equal(0, "recall where no alarm is raised");
expect(judge([1, 2], [0, 0], 1.5).recall).equal(0, "recall where there is nothing to find");

const many = Array.from({ length: 200 }, () => Math.random());
const truths = many.map((error) => Number(Math.random() < error));
const alarms = many.map((error) => Number(error > 0.6));
const all = judge(many, truths, 0.6);
expect(all.precision).near(precision(alarms, truths), "precision of 200 random examples");
expect(all.recall).near(recall(alarms, truths), "recall of 200 random examples");
