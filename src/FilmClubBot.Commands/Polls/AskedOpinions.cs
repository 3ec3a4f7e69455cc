using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Polls;

/// <summary>What members answered before a screening, shown with its discussion in the society's language.</summary>
public sealed class AskedOpinions(IPolls polls, Locales locales, Club club)
{
    /// <summary>The question and the answers; empty if nothing was asked, or nobody answered.</summary>
    public async Task<IReadOnlyList<Block>> Of(ScreeningId screening, CancellationToken cancellationToken)
    {
        if (await polls.OfScreening(screening, cancellationToken) is not { } poll)
            return [];
        var say = locales.For(club.Locale);
        var answers = await polls.AnswersSoFar(poll, cancellationToken);
        return answers.Count == 0
            ? []
            : [new Heading(say["poll.opinions.asked"]), new Paragraph(poll.Title), .. PollWords.Choices(poll, club, say), PollWords.Counts(poll, answers, club, say)];
    }
}
