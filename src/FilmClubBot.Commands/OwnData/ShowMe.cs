using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Members;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.OwnData;

/// <summary>What is stored of the caller, in counts and dates: <c>/me</c>.</summary>
[Command("me", Permission.Member, CommandTopic.Mine, AsSubcommand = "show", IsReading = true, IsPrivate = true)]
internal sealed class ShowMe(IOwnData data, IMembers members) : ICommand<NoOptions>
{
    public async Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var accounts = (await members.Accounts([caller.Member.Id], cancellationToken)).GetValueOrDefault(caller.Member.Id, []);
        return new Card
        {
            Title = say["me.title", ("name", caller.Member.Name)],
            Body =
            [
                new Paragraph(say["me.accounts", ("accounts", string.Join(", ", accounts.Select(account => $"{account.Name} ({PlatformWords.Of(account.Platform, say)})")))]),
                OwnDataWords.Counts(await data.Of(caller.Member.Id, cancellationToken), say),
            ],
            Actions =
            [
                new Button(say["me.buttons.export"], new CommandCall("me export"), Effect.Reply, ButtonStyle.Primary),
                new Button(say["me.buttons.needs"], new CommandCall("me needs")),
                new Button(say["me.buttons.erase"], new CommandCall("me erase"), Effect.Reply, ButtonStyle.Danger),
            ],
            Audience = Audience.Caller,
        };
    }
}
