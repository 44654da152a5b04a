import { readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Detector } from '../core/detect/detector';
import { isProblem, type ModelProblem } from '../core/detect/neural/problem';
import { AnnotatedDocument } from '../core/document';
import { startModel, type RunningModel } from '../onnx/client';
import { readModelFiles, type Folder } from '../onnx/folder';
import { runtime } from '../onnx/runtime';

/** Opens the model of a folder; a string says why it cannot be used. */
export async function openModel(path: string): Promise<RunningModel | string> {
  const files = await readModelFiles(nodeFolder(path));
  const model = isProblem(files) ? files : await startModel(await readFile(join(__dirname, 'model-thread.js'), 'utf8'), files);
  return isProblem(model) ? `${path}: ${wording(model, path)}` : model;
}

function nodeFolder(path: string): Folder {
  return {
    name: basename(resolve(path)),
    size: (file) => stat(join(path, file)).then((found) => (found.isFile() ? found.size : undefined), () => undefined),
    read: (file) => readFile(join(path, file)),
  };
}

function wording({ problem, detail }: ModelProblem, path: string): string {
  switch (problem) {
    case 'missing': return `has no ${detail}`;
    case 'runtime-missing': case 'runtime-unknown':
      return `needs ${detail} of ONNX Runtime ${runtime.version}: npm install --prefix "${path}" --ignore-scripts onnxruntime-web@${runtime.version}`;
    case 'labels': return `has no label that is known (${detail})`;
    case 'large': return `${detail} is too large`;
    default: return `cannot be used (${problem}: ${detail})`;
  }
}

/** Has the model read a text, for the detector to take its names; those of the text before are forgotten. A string says what it could not read. */
export async function readNames(text: string, detector: Detector, model: RunningModel): Promise<string | undefined> {
  detector.names.reset(model);
  try {
    for (const paragraph of new AnnotatedDocument(text, detector).unnamed()) detector.names.put(paragraph, await model.recognize(paragraph));
    return undefined;
  } catch (error) {
    return `${model.name}: ${(error as Error).message}`;
  }
}
