using System.Collections;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace FilmClubBot.Worker.Settings;

/// <summary>
/// Compares a section with the type that it is read into. The configuration's binder ignores unknown keys and values in the place of a
/// list or a section, and stops at the first value that it cannot convert.
/// </summary>
internal static partial class SettingsShape
{
    /// <summary>The differences, each with the full key.</summary>
    /// <param name="type">A settings class, or the type of a setting.</param>
    /// <param name="section">What was set.</param>
    public static IEnumerable<SettingProblem> Problems(Type type, IConfigurationSection section)
    {
        // An empty value is none where the setting has one.
        var mayBeEmpty = !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (ElementOf(type) is { } element)
            return List(element, section);
        return IsScalar(type) ? Scalar(type, mayBeEmpty, section) : Section(type, section);
    }

    /// <summary>The violated attributes of bound settings.</summary>
    public static IEnumerable<SettingProblem> Violations(object settings, string path)
    {
        foreach (var property in Settable(settings.GetType()))
        {
            var (key, value) = ($"{path}:{property.Name}", property.GetValue(settings));
            foreach (var attribute in property.GetCustomAttributes<ValidationAttribute>().Where(attribute => !attribute.IsValid(value)))
                yield return new(key, Explain(attribute, value));
            if (value is null || IsScalar(property.PropertyType) || ElementOf(property.PropertyType) is not null)
                continue;
            foreach (var problem in Violations(value, key))
                yield return problem;
        }
    }

    private static IEnumerable<SettingProblem> Section(Type type, IConfigurationSection section)
    {
        var properties = Settable(type).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        var names = string.Join(", ", properties.Values.Select(property => property.Name));
        if (!string.IsNullOrEmpty(section.Value))
            yield return new(section.Path, $"is one value, and a section belongs there, with {names}; write {Example(type)}.");
        foreach (var child in section.GetChildren())
        {
            if (!properties.TryGetValue(child.Key, out var property))
            {
                yield return new(child.Path, $"is no setting; {section.Path} has {names}.");
                continue;
            }

            foreach (var problem in Problems(property.PropertyType, child))
                yield return problem;
        }
    }

    private static IEnumerable<SettingProblem> List(Type element, IConfigurationSection section)
    {
        if (!string.IsNullOrEmpty(section.Value))
        {
            return IsScalar(element)
                ? [new(section.Path, $"is \"{section.Value}\", and a list belongs there; write it in brackets: [{Quoted(element, section.Value)}].")]
                : [new(section.Path, $"is one value, and a list belongs there; write it in brackets: [{Example(element)}].")];
        }

        List<IConfigurationSection> entries = [.. section.GetChildren()];
        return entries.FirstOrDefault(entry => !int.TryParse(entry.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _)) is { } named
            ? [new(section.Path, $"is a section with the key {named.Key}, and a list belongs there; write it in brackets: [{{ … }}].")]
            : entries.SelectMany(entry => Problems(element, entry));
    }

    private static IEnumerable<SettingProblem> Scalar(Type type, bool mayBeEmpty, IConfigurationSection section)
    {
        if (section.GetChildren().Any())
            yield return new(section.Path, $"is a list or a section, and one value belongs there; write {FormOf(type)}.");
        else if (section.Value is { } value && (value.Length > 0 || !mayBeEmpty))
        {
            if (type == typeof(TimeSpan) && HoursAtStart.Match(value) is { Success: true, Groups: var parts } && int.TryParse(parts["hours"].Value, CultureInfo.InvariantCulture, out var hours) && hours > 23)
                yield return new(section.Path, $"is \"{value}\", and hours end at 23; write {hours / 24}.{hours % 24:00}:{parts["rest"].Value}, with the days before a point.");
            else if (!CanConvert(type, value))
                yield return new(section.Path, $"is \"{value}\"; write {FormOf(type)}.");
        }
    }

    // The framework reads 24:00:00 as 24 days.
    [GeneratedRegex(@"^\s*(?<hours>[0-9]{1,6}):(?<rest>[0-9]{1,2}:[0-9]{1,2}([.][0-9]+)?)\s*$")]
    private static partial Regex HoursAtStart { get; }

    private static bool CanConvert(Type type, string value)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Contains(value.Trim(), StringComparer.OrdinalIgnoreCase);
        try
        {
            TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value);
            return true;
        }
        // The converters have no other way to refuse a text; that of a number wraps its exception in one of the type Exception itself.
        catch (Exception refusal) when (refusal is FormatException or ArgumentException or OverflowException or NotSupportedException || refusal.InnerException is FormatException or OverflowException)
        {
            return false;
        }
    }

    private static string FormOf(Type type) => type switch
    {
        { IsEnum: true } => string.Join(" or ", Enum.GetNames(type)),
        _ when type == typeof(TimeSpan) => "a duration as hh:mm:ss, such as 00:10:00, or with days as 1.00:00:00",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(int) || type == typeof(long) => "a whole number",
        _ when type == typeof(float) || type == typeof(double) => "a number, with a point before decimals",
        _ => "a text",
    };

    private static string Explain(ValidationAttribute attribute, object? value) => attribute switch
    {
        RequiredAttribute => "is empty; set it, or leave the key out for its default.",
        RangeAttribute range => $"is {value}; it goes from {range.Minimum} to {range.Maximum}.",
        StringLengthAttribute length => $"has {(value as string)?.Length} characters; it may have {length.MaximumLength}.",
        EnumDataTypeAttribute choice => $"is \"{value}\"; write {FormOf(choice.EnumType)}.",
        UrlAttribute => $"is \"{value}\", which is not an absolute http or https address; write it as https://films.example/terms.",
        _ => $"is \"{value}\"; {attribute.FormatErrorMessage("it")}",
    };

    // The value is not printed: in the place of a section, it may be the token that belongs into it.
    private static string Example(Type type) => $"{{ \"{Settable(type).First().Name}\": … }}";

    private static string Quoted(Type type, string value) => type == typeof(TimeSpan) && !CanConvert(type, value) ? "\"1.00:00:00\", \"01:00:00\"" : $"\"{value}\"";

    private static bool IsScalar(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(TimeSpan);

    private static Type? ElementOf(Type type) => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)) ? type.GetGenericArguments()[0] : null;

    private static IEnumerable<PropertyInfo> Settable(Type type) => type.GetProperties().Where(property => property.CanWrite);
}

/// <summary>What is wrong with a setting.</summary>
/// <param name="Key">The full key.</param>
/// <param name="What">The value and the fix: the rest of a sentence that begins with the key.</param>
internal sealed record SettingProblem(string Key, string What);
