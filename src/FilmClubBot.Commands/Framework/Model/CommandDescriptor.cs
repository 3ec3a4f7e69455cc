using System.Reflection;
using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Files;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Framework.Model;

/// <summary>
/// The description of a command, from which platforms' registrations, forms, completion and the reference in <c>docs/</c> are
/// generated. Its texts are in the locale under <see cref="Key"/>.
/// </summary>
/// <param name="Name">The name without the slash: <c>rate</c>, <c>quote hide</c>.</param>
/// <param name="Permission">Who may run it.</param>
/// <param name="Options">The options, required ones first.</param>
/// <param name="CommandType">The class that runs it.</param>
/// <param name="OptionsType">The record of its options.</param>
public sealed partial record CommandDescriptor(
    string Name,
    Permission Permission,
    IReadOnlyList<OptionDescriptor> Options,
    Type CommandType,
    Type OptionsType)
{
    /// <summary>Where <c>/help</c> lists it.</summary>
    public CommandTopic Topic { get; init; }

    /// <summary>Its name as a subcommand where its name is also that of a group; see <see cref="CommandAttribute.AsSubcommand"/>.</summary>
    public string? AsSubcommand { get; init; }

    /// <summary>Whether its reply is the same for every caller; see <see cref="CommandAttribute.IsFromReviewsAlone"/>.</summary>
    public bool IsFromReviewsAlone { get; init; }

    /// <summary>Whether it only reads; see <see cref="CommandAttribute.IsReading"/>.</summary>
    public bool IsReading { get; init; }

    /// <summary>Whether only the caller sees its replies: those of moderators' commands, and where <see cref="CommandAttribute.IsPrivate"/>.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether the caller is asked first; see <see cref="CommandAttribute.Confirmation"/>.</summary>
    public Confirmation Confirmation { get; init; }

    /// <summary>Whether Slack's menu of shortcuts offers it; see <see cref="CommandAttribute.IsShortcut"/>.</summary>
    public bool IsShortcut { get; init; }

    /// <summary>The key of the command's texts in a locale: <c>quote.hide</c>.</summary>
    public string Key => Name.Replace(' ', '.');

    /// <summary>The first word of the name: of the command itself, or of its group.</summary>
    public string Group => Name.Split(' ')[0];

    /// <summary>Whether the command belongs to a group, which has a description of its own.</summary>
    public bool IsInGroup => AsSubcommand is not null || Name.Contains(' ', StringComparison.Ordinal);

    /// <summary>The option that a chat message fills, with its text or its file; null when the command is not offered on messages.</summary>
    public OptionDescriptor? MessageOption => Options.FirstOrDefault(option => option.IsFromMessage);

    /// <summary>The option that a chosen member fills; null when the command is not offered on members.</summary>
    public OptionDescriptor? MemberOption => Options.FirstOrDefault(option => option.IsFromMember);

    /// <summary>The option of that name; null when the command has none.</summary>
    public OptionDescriptor? Option(string name) => Options.FirstOrDefault(option => option.Name == name);

    /// <summary>The option that is typed by a name, its own or another, in any case; null when there is none.</summary>
    public OptionDescriptor? OptionTyped(string name) =>
        Option(name.ToLowerInvariant()) ?? Options.FirstOrDefault(option => option.OtherNames.Contains(name.ToLowerInvariant()));

    /// <summary>Reads a command class.</summary>
    /// <exception cref="InvalidCommandException">The class breaks a rule; the message states which and how to fix it.</exception>
    public static CommandDescriptor Of(Type type)
    {
        var attribute = type.GetCustomAttribute<CommandAttribute>()
            ?? throw new InvalidCommandException(type, "has no [Command]; add one with its name and permission");
        if (!NamePattern.IsMatch(attribute.Name))
            throw new InvalidCommandException(type, $"is named \"{attribute.Name}\"; use one or two lower-case words");
        if (attribute.AsSubcommand is { } alias && !NamePattern.IsMatch($"{attribute.Name} {alias}"))
            throw new InvalidCommandException(type, $"is \"{attribute.Name} {alias}\" as a subcommand; use one lower-case word, on a command named by one word");
        var interfaces = type.GetInterfaces().Where(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(ICommand<>)).ToList();
        if (interfaces is not [var @interface])
            throw new InvalidCommandException(type, "must implement ICommand<TOptions> exactly once");

        var optionsType = @interface.GetGenericArguments()[0];
        var options = OptionsOf(type, optionsType);
        var lastRequired = options.FindLastIndex(option => option.IsRequired);
        var firstOptional = options.FindIndex(option => !option.IsRequired);
        if (firstOptional >= 0 && lastRequired > firstOptional)
            throw new InvalidCommandException(type, $"requires \"{options[lastRequired].Name}\" after the optional \"{options[firstOptional].Name}\"; put required options first");
        if (options.Where(option => option.IsFromMessage).Skip(1).FirstOrDefault() is { } second)
            throw new InvalidCommandException(type, $"reads a message's text twice, the second time as \"{second.Name}\"; a message has one text");
        if (attribute.Confirmation != Confirmation.None && options.Exists(option => option.Name == OptionDescriptor.Confirm.Name))
            throw new InvalidCommandException(type, $"has an option \"{OptionDescriptor.Confirm.Name}\", which Confirmation adds; take it away");
        if (attribute.IsReading && (attribute.Confirmation != Confirmation.None || options.Exists(option => option.Name == OptionDescriptor.Private.Name)))
            throw new InvalidCommandException(type, $"only reads, but asks first or has an option \"{OptionDescriptor.Private.Name}\", which IsReading adds; take it away");
        var isPrivate = attribute.IsPrivate || (attribute.Permission == Permission.Moderator && !attribute.IsPosting);
        return new CommandDescriptor(
            attribute.Name,
            attribute.Permission,
            [
                .. options,
                .. attribute.Confirmation == Confirmation.None ? [] : new[] { OptionDescriptor.Confirm },
                .. attribute.IsReading ? new[] { isPrivate ? OptionDescriptor.Private with { IsFromButton = true } : OptionDescriptor.Private } : [],
            ],
            type,
            optionsType)
        {
            IsReading = attribute.IsReading,
            IsPrivate = isPrivate,
            Topic = attribute.Topic,
            AsSubcommand = attribute.AsSubcommand,
            Confirmation = attribute.Confirmation,
            IsFromReviewsAlone = attribute.IsFromReviewsAlone,
            IsShortcut = attribute.IsShortcut,
        };
    }

    [GeneratedRegex("^[a-z]{1,32}( [a-z]{1,32})?$")]
    private static partial Regex NamePattern { get; }

    private static List<OptionDescriptor> OptionsOf(Type command, Type optionsType)
    {
        if (optionsType == typeof(NoOptions))
            return [];
        var constructor = optionsType.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)
            ?? throw new InvalidCommandException(command, $"declares its options as {optionsType.Name}, which cannot be constructed; use a positional record");
        var nullability = new NullabilityInfoContext();
        return [.. constructor.GetParameters().Select(parameter => OptionOf(command, parameter, nullability))];
    }

    private static OptionDescriptor OptionOf(Type command, ParameterInfo parameter, NullabilityInfoContext nullability)
    {
        var name = parameter.Name!.ToLowerInvariant();
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var suggest = parameter.GetCustomAttributes().OfType<SuggestAttribute>().FirstOrDefault();
        var text = parameter.GetCustomAttribute<TextAttribute>();
        if (!parameter.HasDefaultValue && nullability.Create(parameter).WriteState == NullabilityState.Nullable)
            throw new InvalidCommandException(command, $"lets the required option \"{name}\" be null; give it a default value or take the ? away");

        var kind = suggest is not null ? OptionKind.Suggested
            : type == typeof(bool) ? OptionKind.Toggle
            : type == typeof(int) ? OptionKind.Number
            : type == typeof(PageNumber) ? OptionKind.Page
            : type == typeof(FileReference) ? OptionKind.File
            : type.IsEnum ? OptionKind.Choice
            : OptionKind.Text;
        if (kind == OptionKind.Text && type != typeof(string) && !IsParsable(type))
            throw new InvalidCommandException(command, $"has an option \"{name}\" of type {type.Name}, which no text can be read into; implement IParsable<{type.Name}> or use [Suggest<…>]");

        return new OptionDescriptor(
            name,
            kind,
            !parameter.HasDefaultValue,
            DefaultOf(parameter, type),
            type,
            suggest?.Source,
            text?.MaxLength ?? (kind == OptionKind.File ? FileReference.MaxLength : TextAttribute.DefaultMaxLength),
            text?.IsParagraph ?? false,
            parameter.GetCustomAttribute<FromButtonAttribute>() is not null,
            kind == OptionKind.Choice ? [.. Enum.GetNames(type).Select(choice => choice.ToLowerInvariant())] : [])
        {
            Permission = parameter.GetCustomAttribute<NeedsAttribute>()?.Permission ?? default,
            IsList = text?.IsList ?? false,
            IsFromMessage = parameter.GetCustomAttribute<FromMessageAttribute>() is not null,
            IsFromMember = parameter.GetCustomAttribute<FromMemberAttribute>() is not null,
        };
    }

    private static bool IsParsable(Type type) => type.GetInterfaces()
        .Any(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IParsable<>));

    // Reflection reports the default of a value type as null and of an enum as its number.
    private static object? DefaultOf(ParameterInfo parameter, Type type) => parameter switch
    {
        { HasDefaultValue: false } => null,
        { DefaultValue: null, ParameterType.IsValueType: true } when Nullable.GetUnderlyingType(parameter.ParameterType) is null => Activator.CreateInstance(type),
        { DefaultValue: { } number } when type.IsEnum => Enum.ToObject(type, number),
        _ => parameter.DefaultValue,
    };
}

/// <summary>A command class breaks a rule of this project; detected when the program starts.</summary>
public sealed class InvalidCommandException : Exception
{
    /// <summary>Reports a problem of one class.</summary>
    public InvalidCommandException(Type command, string problem) : base($"The command class {command.Name} {problem}.")
    {
    }

    /// <summary>Reports problems of the commands together.</summary>
    public InvalidCommandException(string message) : base(message)
    {
    }
}
