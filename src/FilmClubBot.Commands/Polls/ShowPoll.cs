using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Polls;

namespace FilmClubBot.Commands.Polls;

/// <summary>Puts the question of a poll into the channel, with a button to answer: <c>/poll show</c>.</summary>
[Command("poll show", Permission.Member, CommandTopic.Votes, IsReading = true)]
internal sealed class ShowPoll(IPolls polls) : ICommand<ShowPoll.Options>
{
    /// <param name="Poll">The poll; the latest that is open if not given.</param>
    internal sealed record Options([Suggest<KnownPolls>] PollId? Poll = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken) => await polls.FindOrLatest(options.Poll, cancellationToken) switch
    {
        null => Card.Nothing(caller.Say["poll.none"]),
        { ClosedAt: not null } poll => PollCards.Over(poll, caller.Club, caller.Say),
        var poll => PollCards.Question(poll, caller.Club, caller.Say),
    };
}
