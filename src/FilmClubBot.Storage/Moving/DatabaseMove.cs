using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Moving;

/// <summary>
/// Moves a society's data into an empty database of either kind, and compares both afterwards. The source is only read. A move that was
/// interrupted is continued by the next one. No bot may run on either meanwhile.
/// </summary>
public sealed class DatabaseMove
{
    private readonly StorageEngine _source;
    private readonly Func<StorageOptions, StorageEngine> _open;

    internal DatabaseMove(StorageEngine source, Func<StorageOptions, StorageEngine> open) => (_source, _open) = (source, open);

    /// <summary>Moves everything.</summary>
    /// <param name="to">The target.</param>
    /// <param name="progress">Gets each table when it was compared.</param>
    /// <param name="cancellationToken">Interrupts the move.</param>
    /// <exception cref="StorageException">The target has data of its own or cannot be used, or the two differ at the end.</exception>
    public async Task Run(StorageOptions to, IProgress<MovedTable> progress, CancellationToken cancellationToken)
    {
        using var target = _open(to);
        if (target.Database.Name == _source.Database.Name)
            throw new StorageException($"\"{target.Database.Name}\" is the database that the settings name. Name another one to move to.");
        if (!await _source.Database.Exists(cancellationToken))
            throw new StorageException($"There is no database at \"{_source.Database.Name}\" to move. Correct Storage:ConnectionString.");
        await _source.Database.Prepare(cancellationToken);
        await target.Database.Prepare(cancellationToken);
        try
        {
            await Conflicts.Translate(target.WriteLock, () => Move(target, progress, cancellationToken));
        }
        catch (Exception failure) when (failure is StorageUnavailableException or ConflictException)
        {
            throw new StorageException($"The move was interrupted: {failure.Message} Run it again; it continues where it ended.", failure);
        }
    }

    /// <summary>Whether the database is the target of a move that was not finished.</summary>
    public async Task<bool> IsUnfinished(CancellationToken cancellationToken)
    {
        using var context = _source.Contexts.Create();
        return await MoveMark.Read(context, _source.MoveDialect, cancellationToken) is not null;
    }

    private async Task Move(StorageEngine target, IProgress<MovedTable> progress, CancellationToken cancellationToken)
    {
        IReadOnlyList<ClubTable> tables;
        List<ClubId> clubs;
        using (FilmClubContext from = _source.ContextOf(null), onto = target.ContextOf(null))
        {
            tables = ClubTable.All(from.Model);
            clubs = await from.Clubs.IgnoreQueryFilters().OrderBy(club => club.Id).Select(club => new ClubId(club.Id)).ToListAsync(cancellationToken);
            await Begin(target, onto, tables, cancellationToken);
        }

        foreach (var club in clubs)
            await Copy(target, club, tables, cancellationToken);
        List<string> different = [];
        foreach (var table in tables)
        {
            foreach (var club in clubs)
            {
                using FilmClubContext from = _source.ContextOf(club), onto = target.ContextOf(club);
                var (was, moved) = (await table.Sum(from, cancellationToken), await table.Sum(onto, cancellationToken));
                if (was != moved)
                    different.Add($"{table.Name} ({was.Rows} rows, {moved.Rows} of them moved)");
                progress.Report(moved);
            }
        }

        if (different.Count > 0)
            throw new StorageException($"What was moved differs from \"{_source.Database.Name}\" in {string.Join(", ", different)}: it was changed meanwhile. Stop every bot on it, empty \"{target.Database.Name}\", and move again.");
        using var last = target.Contexts.Create();
        await MoveMark.Remove(last, cancellationToken);
    }

    private async Task Begin(StorageEngine target, FilmClubContext onto, IReadOnlyList<ClubTable> tables, CancellationToken cancellationToken)
    {
        var name = target.Database.Name;
        var begun = await MoveMark.Read(onto, target.MoveDialect, cancellationToken);
        if (begun == _source.Database.Name)
            return;
        if (begun is not null)
            throw new StorageException($"\"{name}\" has a part of \"{begun}\". Finish that move, or name an empty database.");
        foreach (var table in tables.Where(table => !table.IsOfClubs))
        {
            if (await table.HasRows(onto, cancellationToken))
                throw new StorageException($"\"{name}\" has data of its own (in {table.Name}). Name an empty database to move to.");
        }

        await MoveMark.Add(onto, _source.Database.Name, cancellationToken);
    }

    private async Task Copy(StorageEngine target, ClubId club, IReadOnlyList<ClubTable> tables, CancellationToken cancellationToken)
    {
        foreach (var table in tables)
        {
            using FilmClubContext from = _source.ContextOf(club), onto = target.ContextOf(club);
            await table.Copy(from, onto, cancellationToken);
            if (table.HasGeneratedKeys && await _source.MoveDialect.Last(from, table.Name, cancellationToken) is > 0 and var last)
                await target.MoveDialect.Continue(onto, table.Name, last, cancellationToken);
        }
    }
}
