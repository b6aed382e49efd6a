import { spawn } from 'node:child_process';

/**
 * What an R program prints that has a provider of `rsdmx` at an address, as its users set one up. It runs beside this process, which may be
 * the server that it asks.
 */
export function inR(address: string, program: string): Promise<string> {
  const head = `suppressMessages(library(rsdmx)); options(digits = 15, width = 500)
provider <- SDMXServiceProvider(agencyId = 'CANDOR', name = 'Candor', builder = SDMXREST21RequestBuilder(
  regUrl = '${address}/v1/sdmx/2.1', repoUrl = '${address}/v1/sdmx/2.1', compliant = TRUE))
addSDMXServiceProvider(provider)
printed <- function(table) {
  for (name in names(table)) table[[name]] <- as.character(table[[name]])
  write.csv(table, row.names = FALSE, na = '')
}
`;
  return new Promise((resolve, reject) => {
    const child = spawn('Rscript', ['-e', head + program]);
    let [out, err] = ['', ''];
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(err))));
  });
}
