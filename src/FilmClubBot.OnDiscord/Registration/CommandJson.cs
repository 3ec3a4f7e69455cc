using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnDiscord.Limits;

namespace FilmClubBot.OnDiscord.Registration;

/// <summary>Builds the application commands from the descriptors. Source of the shapes: Discord's documentation, "Application Commands".</summary>
/// <param name="catalog">The commands.</param>
/// <param name="locales">Their texts.</param>
/// <param name="locale">The society's language: Discord's fallback for other languages.</param>
/// <param name="moderatorsByPermission">Whether moderators are exactly the members who may manage the guild, and no role is configured.</param>
internal sealed class CommandJson(CommandCatalog catalog, Locales locales, string locale, bool moderatorsByPermission)
{
    private const int ChatInput = 1, MemberEntry = 2, MessageEntry = 3;
    private const int Subcommand = 1, StringOption = 3, IntegerOption = 4, BooleanOption = 5, AttachmentOption = 11;
    private const int GuildInstall = 0, InGuild = 0;
    private const long ManageGuild = 1 << 5;

    // The languages of Discord's clients among those that the bot may support.
    private static readonly Dictionary<string, string[]> _discordLocales = new(StringComparer.Ordinal)
    {
        ["en"] = ["en-US", "en-GB"],
        ["es"] = ["es-ES", "es-419"],
        ["pt"] = ["pt-BR"],
        ["sv"] = ["sv-SE"],
    };

    private static readonly HashSet<string> _sameName =
        new(["da", "de", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "ro", "fi", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "ja", "ko"], StringComparer.Ordinal);

    /// <summary>Every command, groups with their subcommands, and the entries of the menus of members and messages.</summary>
    public JsonArray All() =>
    [
        .. catalog.Commands.GroupBy(command => command.Group, StringComparer.Ordinal).Select(Slash),
        .. catalog.Commands.Where(command => command.MemberOption is not null).Select(command => Entry(command, MemberEntry, say => say.OnMember(command))),
        .. catalog.Commands.Where(command => command.MessageOption is not null).Select(command => Entry(command, MessageEntry, say => say.OnMessage(command))),
    ];

    private JsonObject Slash(IGrouping<string, CommandDescriptor> group)
    {
        List<CommandDescriptor> commands = [.. group];
        if (commands is [{ AsSubcommand: null } only] && only.Name == group.Key)
        {
            var single = Described(only.Name, say => say.Description(only));
            single["type"] = ChatInput;
            single["options"] = Options(only);
            return Placed(single, commands);
        }

        var json = Described(group.Key, say => say.GroupDescription(group.Key));
        json["type"] = ChatInput;
        json["options"] = new JsonArray([.. commands.Select(SubcommandOf)]);
        return Placed(json, commands);
    }

    private JsonObject SubcommandOf(CommandDescriptor command)
    {
        var json = Described(SubcommandName(command).Split(' ')[1], say => say.Description(command));
        json["type"] = Subcommand;
        json["options"] = Options(command);
        return json;
    }

    private JsonObject Entry(CommandDescriptor command, int type, Func<Phrases, string> name)
    {
        var json = new JsonObject { ["name"] = name(locales.For(locale)), ["type"] = type };
        Localise(json, "name_localizations", name);
        return Placed(json, [command]);
    }

    private JsonArray Options(CommandDescriptor command) => [.. command.Options.Where(option => option.IsOffered).Select(option => Option(command, option))];

    private JsonObject Option(CommandDescriptor command, OptionDescriptor option)
    {
        var json = Described(option.Name, say => say.Description(command, option));
        json["type"] = option.Kind switch
        {
            OptionKind.Number => IntegerOption,
            OptionKind.Toggle => BooleanOption,
            OptionKind.File => AttachmentOption,
            _ => StringOption,
        };
        if (option.IsRequired)
            json["required"] = true;
        if (option.Kind == OptionKind.Choice)
            json["choices"] = new JsonArray([.. option.Choices.Select(choice => ChoiceOf(command, option, choice))]);
        if (option.Kind is OptionKind.Text or OptionKind.Suggested)
            json["max_length"] = Math.Clamp(option.MaxLength, 1, DiscordLimits.OptionText);
        if (option.Kind == OptionKind.Suggested)
            json["autocomplete"] = true;
        return json;
    }

    private JsonObject ChoiceOf(CommandDescriptor command, OptionDescriptor option, string choice)
    {
        var json = new JsonObject { ["name"] = locales.For(locale).Choice(command, option, choice), ["value"] = choice };
        Localise(json, "name_localizations", say => say.Choice(command, option, choice));
        return json;
    }

    private JsonObject Described(string name, Func<Phrases, string> description)
    {
        var json = new JsonObject { ["name"] = name, ["description"] = description(locales.For(locale)) };
        Localise(json, "description_localizations", description);
        return json;
    }

    // The bot belongs to a guild: it does not work in direct messages and cannot be installed by a user.
    private JsonObject Placed(JsonObject json, List<CommandDescriptor> commands)
    {
        json["contexts"] = new JsonArray(InGuild);
        json["integration_types"] = new JsonArray(GuildInstall);
        // A hint that hides the command; the pipeline checks the permission. With moderator roles, it would hide the command from moderators too.
        if (moderatorsByPermission && commands.All(command => command.Permission == Permission.Moderator))
            json["default_member_permissions"] = ManageGuild;
        return json;
    }

    private void Localise(JsonObject json, string key, Func<Phrases, string> text)
    {
        var plain = text(locales.For(locale));
        var others = new JsonObject();
        foreach (var say in locales.All.OrderBy(say => say.Locale, StringComparer.Ordinal).Where(say => say.Locale != locale && text(say) != plain))
        {
            foreach (var name in _sameName.Contains(say.Locale) ? [say.Locale] : _discordLocales.GetValueOrDefault(say.Locale, []))
                others[name] = text(say);
        }

        if (others.Count > 0)
            json[key] = others;
    }

    private static string SubcommandName(CommandDescriptor command) =>
        command.AsSubcommand is { } alias ? $"{command.Name} {alias}" : command.Name;
}
