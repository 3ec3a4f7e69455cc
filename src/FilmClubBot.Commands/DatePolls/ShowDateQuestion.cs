using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.DatePolls;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.DatePolls;

/// <summary>Puts the question of a date poll into the channel, with a button to answer: <c>/poll show</c>.</summary>
[Command("poll show", Permission.Member, CommandTopic.Votes, IsReading = true)]
internal sealed class ShowDateQuestion(IDatePolls polls) : ICommand<ShowDateQuestion.Options>
{
    /// <param name="Poll">The poll; the latest if not given.</param>
    internal sealed record Options([Suggest<KnownDatePolls>] DatePollId? Poll = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var poll = await polls.FindOrLatest(options.Poll, cancellationToken);
        return poll is null ? Card.Nothing(caller.Say["poll.none"]) : DatePollCards.Question(poll, caller);
    }
}
