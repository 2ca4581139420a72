import { checkExerciseTypes } from "./check-exercise-types.ts";
import { exerciseFolder } from "./exercise-folder.ts";
import { type Proof, type ProofOptions, proveExercise } from "./prove-exercise.ts";

/** Proves the exercise in a folder, types and all. What keeps it from being proved is a problem too. */
export async function proveFolder(
  root: string,
  folder: string,
  options: ProofOptions,
): Promise<Proof> {
  try {
    const exercise = exerciseFolder(root, folder);
    const types = checkExerciseTypes(exercise);
    const proof = await proveExercise(exercise, options);
    return { ...proof, problems: [...types, ...proof.problems] };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { problems: [problem], caught: 0, spoiled: 0, seconds: 0 };
  }
}
