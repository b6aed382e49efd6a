import { parentPort, workerData } from 'node:worker_threads';
import { type FamilyTask, type Policy, workOn } from '@candor/data/disclosure';

// A thread of solve-threads.ts: works on the families that it is sent, one after the other.
const policy = workerData as Policy;
parentPort?.on('message', (task: FamilyTask) => parentPort?.postMessage(workOn(task, policy)));
