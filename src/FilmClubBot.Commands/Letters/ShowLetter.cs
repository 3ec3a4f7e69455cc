using System.Text;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Letters;

/// <summary>The letter to the next committee: <c>/club letter</c>.</summary>
[Command("club letter", Permission.Moderator, CommandTopic.Society, IsReading = true)]
internal sealed class ShowLetter(ClubLetter letter, SiteAddress site) : ICommand<NoOptions>
{
    public async Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken)
    {
        var text = await letter.Write(caller.Say, cancellationToken);
        return new Card
        {
            Title = text.Title,
            Body = ReportBlocks.Of(text, caller),
            Actions = site.IsReachedFrom(caller.Platform) ? [.. Links(caller.Say)] : [],
            File = caller.Platform == Platform.CommandLine ? new("committee-letter.md", Encoding.UTF8.GetBytes(ReportMarkdown.Write(text))) { IsOptional = true } : null,
            Audience = Audience.Caller,
        };
    }

    private IEnumerable<LinkButton> Links(Phrases say) =>
        from link in new[] { (Label: say["report.page"], Path: SiteAddress.LetterPath), (Label: say["report.file"], Path: SiteAddress.LetterFilePath) }
        let address = site.At(link.Path)
        where address is not null
        select new LinkButton(link.Label, address);
}
