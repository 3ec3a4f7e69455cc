using FilmClubBot.Commands.Slips;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Announcements;
using FilmClubBot.Storage.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Screenings;

internal sealed class StoredSlips(FilmClubContext context, UnitOfWork work, StoredAnnouncements announcements) : ISlips
{
    public Task<string?> KeyOf(ScreeningId screening, CancellationToken cancellationToken) =>
        context.Screenings.Where(row => row.Id == screening.Value).Select(row => (string?)row.SlipKey).SingleOrDefaultAsync(cancellationToken);

    public async Task<ScreeningId?> WithKey(string key, CancellationToken cancellationToken) =>
        await context.Screenings.Where(row => row.SlipKey == key).Select(row => (int?)row.Id).SingleOrDefaultAsync(cancellationToken) is { } id ? new ScreeningId(id) : null;

    public async Task<bool> Add(ScreeningId screening, string device, Grade grade, CancellationToken cancellationToken)
    {
        // Slips are counted while the screening's row is locked.
        if (await work.Lock(context.Screenings.Where(row => row.Id == screening.Value), cancellationToken) is null)
            return false;
        var given = context.Slips.Where(row => row.ScreeningId == screening.Value);
        if (await given.AnyAsync(row => row.Device == device, cancellationToken) || await given.CountAsync(cancellationToken) >= Tally.MaxCount)
            return false;
        context.Slips.Add(new() { ScreeningId = screening.Value, Device = device, Grade = grade });
        await work.Flush(cancellationToken);
        await announcements.Renew(screening, new ScreeningStep.Results(), cancellationToken);
        return true;
    }

    public async Task<SlipCounts> Of(ScreeningId screening, CancellationToken cancellationToken)
    {
        var counts = await context.Slips.Where(row => row.ScreeningId == screening.Value)
            .GroupBy(row => row.Grade)
            .Select(group => new { Grade = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Grade, group => group.Count, cancellationToken);
        return new(Count(Grade.A), Count(Grade.B), Count(Grade.C), Count(Grade.D), Count(Grade.E));

        int Count(Grade grade) => counts.GetValueOrDefault(grade);
    }
}
