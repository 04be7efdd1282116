//! An index as bytes, and back.
//!
//! The bytes are for the program that wrote them: whoever keeps them sees to it that they are whole and its own.

use super::index::Index;
use super::pool::Pool;
use crate::text::keys::Family;

const FAMILIES: [Family; 4] = [Family::Arabic, Family::Sorani, Family::Kurmanji, Family::Other];

impl Index {
    /// The index as bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        let family = FAMILIES.iter().position(|family| *family == self.family);
        out.push(family.unwrap_or(0) as u8);
        for pool in [&self.forms, &self.stems] {
            put(&mut out, &pool.ends, u32::to_le_bytes);
            put(&mut out, &pool.bytes, u8::to_le_bytes);
        }
        for numbers in [
            &self.form_stems,
            &self.posting_ends,
            &self.postings,
            &self.weights,
            &self.token_ends,
            &self.tokens,
            &self.digest_patterns,
            &self.unit_ends,
            &self.units,
            &self.number_ends,
            &self.numbers,
        ] {
            put(&mut out, numbers, u32::to_le_bytes);
        }
        for digests in [&self.by_digest, &self.befores, &self.afters, &self.targets] {
            put(&mut out, digests, u64::to_le_bytes);
        }
        put(&mut out, &self.standings, u8::to_le_bytes);
        out
    }

    /// The index that was written as these bytes; nothing if they are cut short.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (family, mut rest) = bytes.split_first()?;
        let rest = &mut rest;
        let mut pool = || {
            Some(Pool {
                ends: take(rest, u32::from_le_bytes)?,
                bytes: take(rest, u8::from_le_bytes)?,
            })
        };
        let (forms, stems) = (pool()?, pool()?);
        let mut numbers = || take(rest, u32::from_le_bytes);
        Some(Self {
            family: *FAMILIES.get(usize::from(*family))?,
            forms,
            stems,
            form_stems: numbers()?,
            posting_ends: numbers()?,
            postings: numbers()?,
            weights: numbers()?,
            token_ends: numbers()?,
            tokens: numbers()?,
            digest_patterns: numbers()?,
            unit_ends: numbers()?,
            units: numbers()?,
            number_ends: numbers()?,
            numbers: numbers()?,
            by_digest: take(rest, u64::from_le_bytes)?,
            befores: take(rest, u64::from_le_bytes)?,
            afters: take(rest, u64::from_le_bytes)?,
            targets: take(rest, u64::from_le_bytes)?,
            standings: take(rest, u8::from_le_bytes)?,
        })
    }
}

fn put<T: Copy, const N: usize>(out: &mut Vec<u8>, all: &[T], bytes: impl Fn(T) -> [u8; N]) {
    out.extend((all.len() as u64).to_le_bytes());
    out.reserve(all.len() * N);
    for one in all {
        out.extend(bytes(*one));
    }
}

fn take<T, const N: usize>(rest: &mut &[u8], read: impl Fn([u8; N]) -> T) -> Option<Vec<T>> {
    let (length, after) = rest.split_first_chunk::<8>()?;
    let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
    let (own, after) = after.split_at_checked(length.checked_mul(N)?)?;
    *rest = after;
    let (chunks, _) = own.as_chunks::<N>();
    Some(chunks.iter().map(|chunk| read(*chunk)).collect())
}
