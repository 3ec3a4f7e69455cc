using FilmClubBot.Commands.Discussions;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Slips;
using FilmClubBot.Commands.Watching;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Messages;

/// <summary>Renders the messages after a screening's film: the discussion, the call for ratings and the results, in the society's language.</summary>
public sealed class FollowUpMessage(DiscussionPrompts prompts, IRatings ratings, Attendance attendance, AudienceSlips audience, IReactions reactions, GuestMentions mentions, Locales locales, Club club)
{
    private const int MostNames = 30, MostRemarks = 5;

    private Phrases Say => locales.For(club.Locale);

    /// <summary>The message that opens the discussion.</summary>
    public Card Discussion(Screening screening) => new()
    {
        Title = Say["screening.message.over", ("film", ScreeningWords.Film(screening, Say))],
        Body = [new Paragraph(Say["screening.message.talk"])],
        Actions = screening.Film is { } film ? [FilmButtons.Discuss(film, Say)] : [],
    };

    /// <summary>The opening of the discussion's thread: prompts from the reviews.</summary>
    public async Task<Card> Opening(Film film, CancellationToken cancellationToken)
    {
        var found = await prompts.For(film, cancellationToken);
        return new Card
        {
            Title = Say["screening.message.thread", ("film", film.Label)],
            Body = found.Count == 0 ? [new Paragraph(Say["screening.message.noprompts"])] : [.. found.SelectMany(prompt => PromptWords.Of(prompt, Say))],
            // Commands cannot be typed in a thread of Slack. Without prompts there is no review that has themes or quotes.
            Actions = [.. found.Count == 0 ? Array.Empty<CardAction>() : [FilmButtons.Themes(film, Say), FilmButtons.Quotes(film, Say)], FilmButtons.Comment(film, Say), FilmButtons.Rate(film, Say)],
        };
    }

    /// <summary>The call for ratings; null for a screening without a film.</summary>
    public async Task<Card?> RatingCall(Screening screening, GuestList guests, CancellationToken cancellationToken) => screening.Film is not { } film ? null : new Card
    {
        Title = Say["screening.message.rate", ("film", film.Label)],
        Body = guests.Going.Count == 0
            ? []
            : [new Paragraph([.. Say.Rich("screening.message.forguests"), " ", .. await Names(guests, cancellationToken)])],
        Actions = [FilmButtons.Rate(film, Say), FilmButtons.Comment(film, Say)],
    };

    /// <summary>The ratings; null for a screening without a film.</summary>
    public async Task<Card?> Results(Screening screening, GuestList guests, CancellationToken cancellationToken)
    {
        if (screening.Film is not { } film)
            return null;
        var summary = await ratings.Summary(film.Id, cancellationToken);
        var given = await ratings.OfFilm(film.Id, cancellationToken);
        var breakdown = await attendance.Of(film.Id, cancellationToken) is { } screened ? RatingBreakdown.Of(given, screened.Came, screening.Start) : null;
        var score = await audience.Of(screening, cancellationToken);
        var remarks = (await ratings.Comments(film.Id, new PageRequest(1, MostRemarks), cancellationToken)).Items;
        return new Card
        {
            Title = Say["screening.message.results", ("film", film.Label)],
            Body =
            [
                new Paragraph(Say["screening.message.came", ("n", guests.Taken)]),
                .. SlipWords.Attended(screening.Tally, Say).Select(line => new Paragraph(line)),
                new Paragraph(RatingWords.Of(summary, Say)),
                .. summary.Count == 0 ? Array.Empty<Block>() : [RatingWords.Histogram(summary, null, Say)],
                .. RatingWords.Breakdown(breakdown, Say).Select(line => new Paragraph(line)),
                .. Expectations.Of(guests.All, given) is { } expected ? [new Paragraph(RatingWords.Expected(expected, Say))] : Array.Empty<Block>(),
                .. score.All.Total == 0 ? [] : SlipWords.Blocks(score, Say).Append(new Paragraph(Say["slips.apart"])),
                .. remarks.Count == 0 ? Array.Empty<Block>() : [new BulletList([.. remarks.Select(Remark)])],
            ],
            Actions =
            [
                FilmButtons.Ratings(film, Say),
                FilmButtons.Comment(film, Say),
                .. (await reactions.Of(screening.Id, cancellationToken)).Count > 0 ? [WatchButtons.Timeline(screening, Say)] : Array.Empty<CardAction>(),
            ],
        };
    }

    private static IReadOnlyList<Inline> Remark(Rating rating) => [new Strong(rating.By.Name), $" {rating.Stars.Glyphs} – ", RatingWords.Comment(rating)];

    // Separates the names by commas.
    private async Task<IEnumerable<Inline>> Names(GuestList guests, CancellationToken cancellationToken)
    {
        var names = (await mentions.Of([.. guests.Going.Take(MostNames)], cancellationToken)).SelectMany((mention, index) => index == 0 ? [mention] : new Inline[] { ", ", mention });
        return guests.Going.Count > MostNames ? names.Append($" {Say["announcement.more", ("n", guests.Going.Count - MostNames)]}") : names;
    }
}
