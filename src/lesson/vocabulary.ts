import Cell from "./Cell.astro";
import Claim from "./Claim.astro";
import Convolution from "./Convolution.astro";
import Difference from "./differences/Difference.astro";
import Differences from "./differences/Differences.astro";
import Exercise from "./exercise/Exercise.astro";
import Figure from "./Figure.astro";
import Folding from "./Folding.astro";
import Graph from "./Graph.astro";
import Guess from "./Guess.astro";
import Hourglass from "./Hourglass.astro";
import LayerStack from "./LayerStack.astro";
import Learned from "./Learned.astro";
import Network from "./Network.astro";
import Neuron from "./Neuron.astro";
import Note from "./Note.astro";
import EarlierQuestions from "./questions/EarlierQuestions.astro";
import Question from "./questions/Question.astro";
import Result from "./Result.astro";
import Scales from "./Scales.astro";
import Shapes from "./Shapes.astro";
import Sources from "./Sources.astro";
import Term from "./Term.astro";
import TryIt from "./TryIt.astro";
import Unrolled from "./Unrolled.astro";

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
