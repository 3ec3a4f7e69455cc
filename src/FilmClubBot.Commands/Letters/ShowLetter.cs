using System.Text;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
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
            Actions = site.To(
                caller.Platform,
                (caller.Say["report.page"], SiteAddress.LetterPath),
                (caller.Say["report.file"], SiteAddress.LetterFilePath("md")),
                (caller.Say["sheet.pdf"], SiteAddress.LetterFilePath("pdf"))),
            File = caller.Platform == Platform.CommandLine ? new($"{ClubLetter.FileName}.md", ReportMarkdown.MediaType, Encoding.UTF8.GetBytes(ReportMarkdown.Write(text))) { IsOptional = true } : null,
            Audience = Audience.Caller,
        };
    }
}
