/**
 * Monaco with what a cell needs and no more. A feature must be here before the first editor is made:
 * one that comes later does not reach it.
 */
import "monaco-editor/features/codeEditor/register.js";
import "monaco-editor/features/bracketMatching/register.js";
import "monaco-editor/features/clipboard/register.js";
import "monaco-editor/features/codicon/register.js";
import "monaco-editor/features/comment/register.js";
import "monaco-editor/features/cursorUndo/register.js";
import "monaco-editor/features/find/register.js";
import "monaco-editor/features/gotoError/register.js";
import "monaco-editor/features/hover/register.js";
import "monaco-editor/features/indentation/register.js";
import "monaco-editor/features/linesOperations/register.js";
import "monaco-editor/features/multicursor/register.js";
import "monaco-editor/features/parameterHints/register.js";
import "monaco-editor/features/snippet/register.js";
import "monaco-editor/features/wordOperations/register.js";
// The feature "suggest" registers all but its controller.
import "monaco-editor/editor/contrib/suggest/browser/suggestController.js";

export * as monaco from "monaco-editor/editor.js";
