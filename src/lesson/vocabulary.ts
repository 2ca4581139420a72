import Cell from "./Cell.astro";
import Claim from "./Claim.astro";
import Difference from "./differences/Difference.astro";
import Differences from "./differences/Differences.astro";
import Exercise from "./exercise/Exercise.astro";
import Figure from "./Figure.astro";
import Convolution from "./figures/Convolution.astro";
import Folding from "./figures/Folding.astro";
import Graph from "./figures/Graph.astro";
import Hourglass from "./figures/Hourglass.astro";
import LayerStack from "./figures/LayerStack.astro";
import Network from "./figures/Network.astro";
import Neuron from "./figures/Neuron.astro";
import Scales from "./figures/Scales.astro";
import Shapes from "./figures/Shapes.astro";
import Unrolled from "./figures/Unrolled.astro";
import Guess from "./Guess.astro";
import Learned from "./Learned.astro";
import Note from "./Note.astro";
import EarlierQuestions from "./questions/EarlierQuestions.astro";
import Question from "./questions/Question.astro";
import Result from "./Result.astro";
import Sources from "./Sources.astro";
import Term from "./Term.astro";
import TryIt from "./TryIt.astro";

/**
 * What an MDX author may use, without importing it. Cells are written as fences, and questions from
 * earlier lessons come by themselves.
 */
export const vocabulary = {
  Cell,
  Claim,
  Convolution,
  Difference,
  Differences,
  EarlierQuestions,
  Exercise,
  Figure,
  Folding,
  Graph,
  Guess,
  Hourglass,
  LayerStack,
  Learned,
  Network,
  Neuron,
  Note,
  Question,
  Result,
  Scales,
  Shapes,
  Sources,
  Term,
  TryIt,
  Unrolled,
};
