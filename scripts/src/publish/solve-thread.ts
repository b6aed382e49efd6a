import { parentPort, workerData } from 'node:worker_threads';
import { type FamilyTask, type Policy, solveFamily } from '@candor/data/disclosure';

// A thread of solve-threads.ts: solves the families that it is sent, one after the other.
const policy = workerData as Policy;
parentPort?.on('message', (task: FamilyTask) => parentPort?.postMessage(solveFamily(task, policy)));
