using FilmClubBot.Commands.Asking;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Search;

/// <summary>Stores the vectors of passages.</summary>
internal sealed class StoredPassageVectors(FilmClubContext context, UnitOfWork work) : IPassageVectors
{
    public async Task<IReadOnlyList<(int Passage, string Text)>> Missing(string model, int limit, CancellationToken cancellationToken)
    {
        var rows = await context.Passages
            .Where(passage => !context.PassageVectors.Any(vector => vector.PassageId == passage.Id && vector.Model == model))
            .OrderBy(passage => passage.Id)
            .Take(limit)
            .Select(passage => new { passage.Id, passage.Text })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => (row.Id, row.Text));
    }

    public async Task Store(string model, IReadOnlyDictionary<int, PassageVector> vectors, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        var keys = vectors.Keys.ToList();
        await context.PassageVectors.Where(vector => keys.Contains(vector.PassageId)).ExecuteDeleteAsync(cancellationToken);
        var remaining = await context.Passages.Where(passage => keys.Contains(passage.Id)).Select(passage => passage.Id).ToListAsync(cancellationToken);
        context.PassageVectors.AddRange(remaining.Select(key => new PassageVectorRow { PassageId = key, Model = model, Vector = vectors[key].ToBytes() }));
        await work.Flush(cancellationToken);
    }

    public async Task<IReadOnlyDictionary<int, PassageVector>> Find(string model, IReadOnlyList<int> passages, CancellationToken cancellationToken)
    {
        var rows = await context.PassageVectors
            .Where(vector => vector.Model == model && passages.Contains(vector.PassageId))
            .Select(vector => new { vector.PassageId, vector.Vector })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.PassageId, row => PassageVector.FromBytes(row.Vector));
    }
}
