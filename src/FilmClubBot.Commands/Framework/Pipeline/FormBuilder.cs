using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using NodaTime;

namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>Builds the form for the options that a call does not set.</summary>
internal static class FormBuilder
{
    /// <summary>The form for a command's open options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="call">The call with the options that are set.</param>
    /// <param name="permission">The reader's permission: what they may not set is not asked.</param>
    /// <param name="say">The reader's language.</param>
    public static CardForm Build(CommandDescriptor command, CommandCall call, Permission permission, Phrases say) => new(
        say.Find($"{command.Key}.form.title") ?? say["form.title", ("command", "/" + command.Name)],
        // The form asks what the confirmation asks, and its button names what it does.
        command.Confirmation == Confirmation.None ? call : call.With(OptionDescriptor.Confirm.Name, "yes"),
        [
            .. command.Options
                .Where(option => option.IsAsked && option.Permission <= permission && !call.Options.ContainsKey(option.Name))
                .Select(option => FieldOf(command, option, say)),
        ])
    {
        Send = say.Find($"{command.Key}.form.send"),
        Close = say.Find($"{command.Key}.form.close"),
    };

    private static FormField FieldOf(CommandDescriptor command, OptionDescriptor option, Phrases say) => new(
        option.Name,
        OptionLabel.Of(command, option, say),
        say.Description(command, option),
        option.Kind switch
        {
            OptionKind.Toggle => FieldKind.Toggle,
            OptionKind.Choice => FieldKind.Choice,
            OptionKind.File => FieldKind.File,
            OptionKind.Suggested when option.ValueType == typeof(Instant) => FieldKind.Moment,
            OptionKind.Suggested when typeof(IPicksChannels).IsAssignableFrom(option.SuggestSource) => FieldKind.Channel,
            OptionKind.Suggested => IsStars(option) ? FieldKind.Stars : FieldKind.Suggested,
            _ => option.IsParagraph ? FieldKind.Paragraph : FieldKind.Line,
        },
        option.IsRequired,
        null,
        option.MaxLength,
        IsStars(option) ? HalfStars.Choices(say) : [.. option.Choices.Select(choice => new Choice(say.Choice(command, option, choice), choice))]);

    private static bool IsStars(OptionDescriptor option) => option.ValueType == typeof(Stars);
}
