using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Events;

/// <summary>Lists the events that the platform should have.</summary>
public sealed class EventPlan(IEventPostings postings, IScreenings screenings, IntendedEvent intended, IClock clock)
{
    /// <summary>All screenings that have or should have an event, the earliest first.</summary>
    public async Task<IReadOnlyList<EventTask>> Tasks(CancellationToken cancellationToken)
    {
        var ahead = (await screenings.Ahead(cancellationToken)).Where(screening => screening.WasAnnounced).ToDictionary(screening => screening.Id);
        var stored = (await postings.All(ahead.Keys, cancellationToken)).ToDictionary(posting => posting.Screening);
        List<EventTask> tasks = [];
        foreach (var posting in stored.Values.Where(posting => !posting.IsClosed || IsRestored(posting, ahead)))
        {
            if ((ahead.GetValueOrDefault(posting.Screening) ?? await screenings.Find(posting.Screening, cancellationToken)) is { } screening)
                tasks.Add(intended.Of(posting, screening));
        }

        var now = clock.GetCurrentInstant();
        // No event is created for a screening that has begun: it would be over soon.
        tasks.AddRange(ahead.Values.Where(screening => !stored.ContainsKey(screening.Id) && screening.State == ScreeningState.Announced && screening.Start > now)
            .Select(screening => intended.Of(EventPosting.New(screening.Id), screening)));
        return [.. tasks.OrderBy(task => task.Wanted.Start).ThenBy(task => task.Posting.Screening.Value)];
    }

    // The event was cancelled with its screening, which takes place after all: it gets a new one.
    private bool IsRestored(EventPosting posting, Dictionary<ScreeningId, Screening> ahead) =>
        posting is { IsClosed: true, State: EventState.Cancelled } && ahead.TryGetValue(posting.Screening, out var screening)
        && screening.State == ScreeningState.Announced && screening.Start > clock.GetCurrentInstant();
}
