using System.Globalization;
using FilmClubBot.Domain.Announcements;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Benchmarks.Hosting;

/// <summary>How late reminders were sent.</summary>
internal static class ReminderDelays
{
    private const string Prefix = "reminder-";

    /// <summary>The delays of the reminders that were due in a time, in seconds, the shortest first.</summary>
    public static async Task<IReadOnlyList<double>> Of(HostedDatabase database, Instant from, Instant to)
    {
        await using var context = database.Context(null);
        var sent = await context.DeliveryAttempts.IgnoreQueryFilters()
            .Where(attempt => attempt.State == DeliveryState.Sent && attempt.At >= from && attempt.Delivery.Announcement.Key.Contains(Prefix))
            .Select(attempt => new { attempt.At, attempt.Delivery.Announcement.ScreeningId, attempt.Delivery.Announcement.Key })
            .ToListAsync();
        var starts = (await context.Screenings.IgnoreQueryFilters().Where(screening => !screening.IsSettled).Select(screening => new { screening.Id, screening.Start }).ToListAsync())
            .ToDictionary(screening => screening.Id, screening => screening.Start);
        return
        [
            .. sent.Select(message => (message.At, Due: starts[message.ScreeningId!.Value] - LeadOf(message.Key)))
                .Where(message => message.Due >= from && message.Due < to)
                .Select(message => (message.At - message.Due).TotalSeconds).Order(),
        ];
    }

    // The minutes are followed by what else the key has.
    private static Duration LeadOf(string key)
    {
        var minutes = key[(key.IndexOf(Prefix, StringComparison.Ordinal) + Prefix.Length)..];
        return Duration.FromMinutes(int.Parse(string.Concat(minutes.TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture));
    }
}
