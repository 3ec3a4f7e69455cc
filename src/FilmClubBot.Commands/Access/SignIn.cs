using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Access;

/// <summary>Gives a member a link that opens the browser chat as that member, once: <c>/signin</c>.</summary>
[Command("signin", Permission.Member, CommandTopic.Mine)]
internal sealed class SignIn(ISignIns signIns, SiteAddress site) : ICommand<NoOptions>
{
    public async Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken) =>
        SignInCard.Refusal(site, caller.Say) ?? SignInCard.Of(caller.Say["signin.title"], caller.Say["signin.own"], await signIns.Issue(caller.Member.Id, cancellationToken), site, caller);
}
