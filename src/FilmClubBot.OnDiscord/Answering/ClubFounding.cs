using System.Globalization;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Setup;
using FilmClubBot.Commands.Site;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnDiscord.Interactions;
using FilmClubBot.OnDiscord.Rendering;
using FilmClubBot.OnDiscord.Rest;
using FilmClubBot.OnDiscord.Rest.Requests;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnDiscord.Answering;

/// <summary>Founds a club for a guild that has none, when a member who may manage it presses the button. Only where the program serves many clubs.</summary>
internal sealed class ClubFounding(SocietyWorkspaces workspaces, InteractionRunner runner, DiscordCards cards, IDiscordApi api, Locales locales, SiteAddress site, Club settings, ILogger<ClubFounding> log)
{
    private const int MaxName = 100;

    /// <summary>Whether guilds without a club found one.</summary>
    public bool IsOn => workspaces.FoundsClubs;

    /// <summary>Returns the question, or the result of pressing its button. The user may manage the guild.</summary>
    public async Task<InteractionReply> Answer(Interaction interaction, ulong guild, Asker asker, CancellationToken cancellationToken)
    {
        if (interaction.Act is InteractionAct.Press { CustomId: GuildQuestion.ConfirmId })
            return await runner.Run(interaction, asker, stopping => Found(interaction, guild, asker, stopping), inPlace: true, isPrivate: true, cancellationToken);
        var say = asker.Say;
        var question = Card.Nothing(say["discord.found.title"], say["discord.found.body"]);
        return InteractionReply.Message(GuildQuestion.AddTo(await cards.Message(question, say, null, cancellationToken), say["discord.found.confirm"]));
    }

    private async Task<Card> Found(Interaction interaction, ulong guild, Asker asker, CancellationToken cancellationToken)
    {
        var say = asker.Say;
        var id = guild.ToString(CultureInfo.InvariantCulture);
        var name = await NameOf(id, say, cancellationToken);
        // The language of the one who founds it, because everybody's is not known.
        var locale = interaction.Locale is { } own ? locales.For(own).Locale : settings.Locale;
        return await workspaces.Found(Platform.Discord, id, name, locale, asker.Account, cancellationToken) switch
        {
            { Outcome: BindingOutcome.Own, Club: { } club } => Welcome(club, say),
            { Outcome: BindingOutcome.Again } => Card.Refusal(say["refusal.title"], say["discord.again"]),
            _ => Card.Refusal(say["failure.storage.title"], say["failure.storage.body"]),
        };
    }

    private Card Welcome(Club club, Phrases say) => new()
    {
        Title = say["discord.founded.title", ("club", club.Name)],
        Body = [new Paragraph(say["discord.founded.body"]), .. SetupCard.Pages(site, club, Platform.Discord, say)],
        Actions = [new Button(say["discord.setup"], new CommandCall("setup"), Style: ButtonStyle.Primary), new Button(say["discord.confirmed.help"], new CommandCall("help"))],
    };

    // The guild's name, or a general one where the application was added without its bot, which may not ask for the name.
    private async Task<string> NameOf(string guild, Phrases say, CancellationToken cancellationToken)
    {
        try
        {
            var found = await api.Send(new DiscordRequest(HttpMethod.Get, "guilds/{guild.id}", [guild]), cancellationToken);
            var name = found.TryGetProperty("name", out var given) ? HostileText.CleanName(given.GetString() ?? "") : "";
            return name.Length > 0 ? Cut.AtWord(name, MaxName) : say["discord.found.name"];
        }
        catch (DiscordException failure)
        {
            log.LogInformation("The name of guild {Guild} is not known: {Problem}", guild, failure.Message);
            return say["discord.found.name"];
        }
    }
}
