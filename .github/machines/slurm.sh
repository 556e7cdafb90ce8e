#!/bin/bash
# Compiles a corpus in parts as a job array, then builds its site. From the program's folder, with a file system that all
# nodes share:
#
#   parts=$(CORPUS=/shared/corpus sbatch --parsable --array=1-8 .github/machines/slurm.sh)
#   CORPUS=/shared/corpus sbatch --dependency=afterok:$parts --cpus-per-task=8 --mem=8G --wrap 'npm run build'
#
#SBATCH --job-name=duidu-compile
#SBATCH --cpus-per-task=1
#SBATCH --mem=2G
#SBATCH --time=01:00:00
set -euo pipefail
cd "$SLURM_SUBMIT_DIR"
export WORKERS=${SLURM_CPUS_PER_TASK:-1}
npm run compile --silent -- --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT"
