using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FilmClubBot.Storage.Mapping;
using Microsoft.EntityFrameworkCore.Metadata;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Storage.Tables;

/// <summary>A checksum over all values of rows, as the program reads them. Texts count as PostgreSQL can store them.</summary>
internal sealed class RowSum(IEntityType table) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The number of rows that were added.</summary>
    public long Rows { get; private set; }

    public void Add(object row)
    {
        Rows++;
        AddProperties(table, row);
    }

    public string Checksum() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();

    private void AddProperties(ITypeBase type, object? instance)
    {
        foreach (var property in type.GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal))
            AddValue(property.Name, instance is null ? null : property.PropertyInfo!.GetValue(instance));
        foreach (var part in type.GetComplexProperties().OrderBy(property => property.Name, StringComparer.Ordinal))
            AddProperties(part.ComplexType, instance is null ? null : part.PropertyInfo!.GetValue(instance));
    }

    private void AddValue(string name, object? value)
    {
        // Length and content, so that no two lists of values have the same bytes.
        var text = Text(value);
        _hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name} {text?.Length ?? -1} {text}\n")));
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => StorableText.Of(text),
        byte[] bytes => Convert.ToHexStringLower(bytes),
        Instant instant => InstantPattern.ExtendedIso.Format(instant),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IEnumerable list => string.Concat(list.Cast<object?>().Select(Text).Select(text => string.Create(CultureInfo.InvariantCulture, $"{text?.Length ?? -1} {text};"))),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
