using FilmClubBot.Commands.Choosing;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Polls;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Polls;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Domain.Webhooks;

namespace FilmClubBot.Commands.Webhooks;

/// <summary>Writes events from the current data, when they are posted.</summary>
public sealed class WebhookBodies(IReviews reviews, IScreenings screenings, IFilms films, IRatings ratings, IBallots ballots, IPolls polls, SiteAddress site, Club club)
{
    /// <summary>The event of an announcement; null when it is none, or is no longer true.</summary>
    public async Task<WebhookBody?> Of(Announcement announcement, CancellationToken cancellationToken) =>
        WebhookEvent.TypeOf(announcement.Subject) is { } type && await Data(announcement.Subject, cancellationToken) is { } data ? WebhookBody.Of(type, announcement.At, data) : null;

    private async Task<WebhookData?> Data(Subject subject, CancellationToken cancellationToken) => subject switch
    {
        Subject.Publication publication => await reviews.Find(publication.Review, cancellationToken) is { IsHidden: false } review ? new(club.Name) { Review = Of(review) } : null,
        Subject.ScreeningNews news => await screenings.Find(news.Screening, cancellationToken) is { } screening && IsTrue(news.Step, screening) ? await Of(news.Step, screening, cancellationToken) : null,
        Subject.BallotNews news => await ballots.Find(news.Ballot, cancellationToken) is { State: BallotState.Closed } ballot ? new(club.Name) { Ballot = Of(ballot) } : null,
        Subject.PollNews news => await polls.Find(news.Poll, cancellationToken) is { Published: { } answers } poll ? new(club.Name) { Poll = Of(poll, answers) } : null,
        _ => null,
    };

    // A receiver that was unavailable must not learn of a screening as if it took place.
    private static bool IsTrue(ScreeningStep step, Screening screening) => step switch
    {
        // It was changed back.
        ScreeningStep.FilmChanged { From: var from } when from == screening.Film?.Id => false,
        _ => step is ScreeningStep.Cancelled == (screening.State == ScreeningState.Cancelled),
    };

    private async Task<WebhookData?> Of(ScreeningStep step, Screening screening, CancellationToken cancellationToken)
    {
        var data = new WebhookData(club.Name) { Screening = Of(screening) };
        if (step is ScreeningStep.FilmChanged { From: { } from } && await films.Find(from, cancellationToken) is { } before)
            return data with { Screening = data.Screening with { FilmBefore = Of(before) } };
        if (step is not ScreeningStep.Results)
            return data;
        if (screening.Film is not { } film)
            return null;
        var summary = await ratings.Summary(film.Id, cancellationToken);
        return data with { Ratings = new(summary.Count, summary.Average is { } average ? Math.Round(average, 2) : null) };
    }

    private ReviewData Of(Review review) => new(
        review.Id.Value,
        review.Text.Title,
        review.Author,
        review.Link,
        review.PublishedAt is { } published ? WebhookBody.TimeOf(published) : null,
        review.IsSpoiler,
        [.. review.Films.Select(Of)]);

    private ScreeningData Of(Screening screening) => new(
        screening.Id.Value,
        screening.Film is { } film ? Of(film) : null,
        WebhookBody.TimeOf(screening.Start),
        WebhookBody.TimeOf(screening.End),
        club.Zone.Id,
        screening.Place,
        screening.State switch
        {
            ScreeningState.Planned => "planned",
            ScreeningState.Announced => "announced",
            ScreeningState.Running => "running",
            ScreeningState.Over => "over",
            _ => "cancelled",
        },
        screening.MovedFrom is { } before ? WebhookBody.TimeOf(before) : null,
        screening.CancelledBecause);

    private FilmData Of(Film film) => new(film.Id.Value, film.Title, film.Year, site.At(SiteAddress.FilmPath(film)));

    private BallotData Of(Ballot ballot)
    {
        var counted = ReportedBallot.Of(ballot);
        return new(ballot.Id.Value, ballot.Title, counted.Votes, counted.Chosen, site.At($"/ballots/{ballot.Id}"));
    }

    private static PollData Of(Poll poll, IReadOnlyCollection<PollAnswers> answers) => new(
        poll.Id.Value,
        poll.Title,
        poll.Kind switch
        {
            PollKind.Dates => "dates",
            PollKind.One => "one",
            _ => "several",
        },
        answers.Count,
        [.. poll.Count(answers).OrderBy(count => count.Number).Select(count => Of(count, poll))],
        poll.Screening?.Value);

    private static PollChoiceData Of(PollCount count, Poll poll) => new(
        count.Choice switch
        {
            PollChoice.Answer answer => answer.Words,
            PollChoice.Sentence sentence => sentence.Words,
            _ => null,
        },
        count.Choice is PollChoice.Time time ? WebhookBody.TimeOf(time.At) : null,
        (count.Choice as PollChoice.Sentence)?.By,
        count.Yes,
        poll.Kind == PollKind.Dates ? count.Maybe : null,
        poll.Kind == PollKind.Dates ? count.No : null);
}
