import { linear, relu, sequential } from "hidden-layers";
import { expect } from "exercise";

expect(countWeights([2, 3]))
  .mistake(6, "You have counted the weights between the units, and left out the biases: one for each unit that receives.")
  .mistake(11, "You gave the input units a bias. They receive nothing, so they have none.")
  .mistake(5, "You have counted the units. Count what is between them: a weight for each pair.")
  .equal(9, "the weights of one layer from 2 units to 3");
expect(countWeights([2, 179, 2])).equal(897, "the weights of the wide network");

const deep = sequential(linear(4, 7), relu, linear(7, 5), relu, linear(5, 3));
const counted = deep.parameters().reduce((sum, each) => sum + each.size, 0);
expect(countWeights([4, 7, 5, 3])).equal(counted, "the weights of a network that the library made");
expect(countWeights([5])).equal(0, "the weights of a single layer, which listens to nothing");
