import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, isInstalled } from './folder.ts';

const manifest = {
  private: true,
  dependencies: { '@vendure/core': '3.7.3', '@vendure/testing': '3.7.3', 'sql.js': '1.13.0' },
  // A later one that its range asks for was never published.
  overrides: { '@graphql-tools/batch-execute': '10.2.0' },
};

if (!isInstalled()) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
}
